import difflib

a = "one two three four".split()
b = "one too three four five".split()
print(list(difflib.ndiff(a, b)))
print("\n".join(difflib.unified_diff(a, b, "a.txt", "b.txt", lineterm="")))
print("\n".join(difflib.context_diff(a, b, lineterm="", n=1)))
print(difflib.get_close_matches("appel", ["ape", "apple", "peach", "puppy"]), difflib.get_close_matches("zzz", ["a"]), difflib.get_close_matches("hat", ["cat", "hate"], n=1, cutoff=0.5))
m = difflib.SequenceMatcher(None, "abxcd", "abcd")
print(m.ratio(), m.quick_ratio(), m.find_longest_match(0, 5, 0, 4), m.get_opcodes(), m.get_matching_blocks()[:2])
print(difflib.SequenceMatcher(lambda c: c == " ", "private Thread", "private volatile Thread").ratio() > 0.7, list(difflib.restore(difflib.ndiff(a, b), 1)), list(difflib.Differ().compare(["x"], ["y"])), difflib.IS_CHARACTER_JUNK(" "))
difflib.SequenceMatcher(a=a, b=b).ratio() == difflib.SequenceMatcher(a=b, b=a).ratio()
