from string import Template

t = Template("$who owes ${amount}kr for $$${item}s")
print(t.substitute(who="Ann", amount=5, item="book"))
print(t.safe_substitute(who="Bo"))
print(t.substitute({"who": "Cy", "item": "pen"}, amount=2))
try:
    t.substitute(who="Di")
except KeyError as error:
    print("KeyError", error)
try:
    Template("100$ off").substitute()
except ValueError as error:
    print(error)
print(Template("$a $A $_b ${c_d}").safe_substitute(a=1, A=2, _b=3, c_d=4))


class Percent(Template):
    delimiter = "%"


print(Percent("%x is $5").substitute(x="it"))
t.template
