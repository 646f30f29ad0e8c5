# raises IndexError
def last_word(sentences):
    return [sentence.split()[-1] for sentence in sentences]


print(last_word(["hello world", "one two three"]))
print(last_word(["fine", "", "never"]))
