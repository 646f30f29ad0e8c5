# The recipients come as text from another system, e.g. "[('Ada', 'ada@nordwind.example'), ...]".
# Turn them into a list and prepare one personal draft for each.
recipients = eval(recipients_text)

known = {contact.email: contact for contact in find_contacts()}
prepared = []
for name, address in recipients:
    if address not in known:
        print(f"skipping {name}: {address} is not in the address book")
        continue
    draft = compose([address], "Our summer break", f"Hi {name},\n\nwe are closed in the first week of July.")
    prepared.append(draft.id)

prepared
