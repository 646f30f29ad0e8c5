import textwrap
from textwrap import TextWrapper, dedent, fill, indent, shorten, wrap

text = "The quick brown fox jumps over the lazy dog; then it-sleeps    for a verylongwordthatdoesnotfit while."
print(wrap(text, 20))
print(fill(text, 30, initial_indent="* ", subsequent_indent="  "))
print(shorten(text, 30), shorten("short", 30), shorten(text, 25, placeholder="…"), wrap("", 5), wrap("a b c", 1))
print(dedent("""
    def f():
        return 1
      # odd
    """).strip())
print(indent("a\n\nb", "> "), indent("a\n\nb", "> ", lambda line: True))
print(TextWrapper(width=15, break_long_words=False, break_on_hyphens=False, max_lines=3, placeholder=" [..]").fill(text), textwrap.fill("tabs\tand\nnewlines", 12, expand_tabs=True, replace_whitespace=True))
for bad in (lambda: wrap("x", 0), lambda: shorten("hello world", 3, placeholder="toolong")):
    try:
        bad()
    except ValueError as error:
        print(error)
