import difflib
import textwrap

old = textwrap.dedent("""\
    def greet(name):
        print("hello " + name)

    greet("x")
    """).splitlines(keepends=True)
new = [line.replace('"hello " + name', 'f"hello {name}"') for line in old] + ["# end\n"]
print("".join(difflib.unified_diff(old, new, fromfile="before", tofile="after")))
print("".join(difflib.ndiff(["one\n", "tow\n"], ["one\n", "two\n"])))
matcher = difflib.SequenceMatcher(a="kitten", b="sitting")
for tag, i1, i2, j1, j2 in matcher.get_opcodes():
    print(f"{tag:8} a[{i1}:{i2}]={'kitten'[i1:i2]!r} b[{j1}:{j2}]={'sitting'[j1:j2]!r}")
print(round(matcher.ratio(), 4), difflib.IS_LINE_JUNK("  # \n"), b"".join(difflib.diff_bytes(difflib.unified_diff, [b"a\n"], [b"b\n"])))
paragraph = " ".join(f"word{i}" for i in range(12))
print(textwrap.indent(textwrap.fill(paragraph, width=28), "| "))
