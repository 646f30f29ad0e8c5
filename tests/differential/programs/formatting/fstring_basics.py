name, price, items = "Ann", 1234.5678, {"a": [1, 2]}
print(f"{name} {price} {items}")
print(f"{name!r} {name!s} {'é'!a} {name:>6}|{name:<6}|{name:^7}|{name:*^9}|{name:.2}")
print(f"{price:.2f} {price:,.1f} {price:10.3f}| {price:<10.1f}| {price:+} {price:e} {price:g} {price:08.1f}")
print(f"{42:b} {42:o} {42:x} {42:X} {42:#x} {42:#010b} {42:c} {42:,} {1234567:_} {-42:+d} {42: d}")
print(f"{0.256:.1%} {1e10} {1e-7} {float('nan')} {float('inf'):+} {True} {None} {3:n}")
print(f"{{literal}} {{{name}}} {'nested ' + 'quotes'} {items['a'][0]} {len(items)}")
print(f"{'yes' if price > 1000 else 'no'} {[x * 2 for x in items['a']]} { {'k': 1}['k'] } {(lambda x: x + 1)(2)}")
f""
