import shlex

for line in ("cp 'my file.txt' /tmp", 'echo "a b"  c\\ d # not a comment', "", "a=1 --flag='x y'", r'say "he said \"hi\""'):
    print(shlex.split(line))
print(shlex.split("a # b", comments=True), shlex.split("a'b'c\"d\""), shlex.split(r"c:\dir", posix=False))
print(shlex.quote("safe-name_1"), shlex.quote("it's"), shlex.quote(""), shlex.quote("a b; rm"), shlex.join(["echo", "two words", "$HOME"]))
print(shlex.split(shlex.join(["x y", "'", '"'])) == ["x y", "'", '"'])
for bad in ("unclosed 'quote", "trailing \\"):
    try:
        shlex.split(bad)
    except ValueError as error:
        print(error)
