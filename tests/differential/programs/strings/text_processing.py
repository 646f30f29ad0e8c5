text = """the cat sat on the mat the cat ran
a dog and a cat met on the road"""


def histogram(words):
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return sorted(counts.items(), key=lambda item: (-item[1], item[0]))


def caesar(message, shift):
    out = []
    for c in message:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            c = chr((ord(c) - base + shift) % 26 + base)
        out.append(c)
    return "".join(out)


def run_length(s):
    encoded, i = "", 0
    while i < len(s):
        j = i
        while j < len(s) and s[j] == s[i]:
            j += 1
        encoded += f"{j - i}{s[i]}"
        i = j
    return encoded


print(histogram(text.split())[:4])
print(caesar("Hello, World!", 3), caesar(caesar("Hello, World!", 3), -3))
print(run_length("aaabccd"), [w for w in set(text.split()) if w == w[::-1] and len(w) > 1])
{len(line): line.split()[-1] for line in text.splitlines()}
