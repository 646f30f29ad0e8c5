class Deck:
    def __init__(self, cards):
        self._cards = list(cards)

    def __len__(self):
        return len(self._cards)

    def __getitem__(self, position):
        if isinstance(position, slice):
            return Deck(self._cards[position])
        return self._cards[position]

    def __repr__(self):
        return f"Deck({''.join(self._cards)})"


deck = Deck("A23456")
print(deck[0], deck[-1], deck[1:3], deck[::-1], len(deck[::2]))
print(list(deck), "4" in deck, "K" in deck, list(reversed(deck)), sorted(deck, reverse=True)[:2])
first, *rest = deck
print(first, rest, max(deck), list(zip(deck, deck[1:]))[:2], [*enumerate(deck[:2])])
try:
    deck[10]
except IndexError as error:
    print(error)
bool(Deck("")), bool(deck)
