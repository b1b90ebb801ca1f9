"""How often a vacancy is shown, opened, saved and applied for: by day and by where people came from.

No cookie, no fingerprint, no address, nothing about a person: a count is all that is kept. So somebody who looks
twice counts twice. Robots, previews of links and colleagues who are signed in are left out.
"""
