Here is a script that invites everybody from the press to the open day:

```python
guests = find_contacts(group="press", subscribed_only=True)

for guest in guests:
    text = render_template(
        "meeting",
        {"name": guest.name, "title": "Our open day", "day": "9 April", "time": "10:00", "place": "Hall 2"},
    )
    draft = compose([guest.email], "Invitation to our open day", text)
    send(draft.id)

len(guests)
```
