# Thank every customer of the last campaign; the greeting depends on the language.
GREETINGS = {"en": "Dear", "de": "Guten Tag"}

customers = find_contacts(group="customer", subscribed_only=True)

drafts = []
for customer in customers:
    greeting = GREETINGS[customer.language]
    drafts.append(
        compose(
            [customer.email],
            "Thank you",
            f"{greeting} {customer.name},\n\nthank you for your order.",
        )

for draft in drafts:
    send(draft.id)

print(f"{len(drafts)} messages sent")
