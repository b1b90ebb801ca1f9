"""Following a search, a programme or a route by e-mail, without an account.

``arrivals`` notes what has come, once; ``telling`` writes to whoever follows it; ``composing`` finds the words when
a mail is sent. What a follower is told follows from three rules:

- New is what may be found now, is not over, and was not there before she asked. A post that is published with
  a later opening day is new on that day; one that an import brings late is new when it comes.
- A post that is extended or edited is not new. One that was closed or taken down for a day or more, and opens
  again, is told once more, as is one advertised again; a slip that is undone within a day is told to nobody.
- The search decides again when the mail is sent: what has closed by then, was withdrawn or no longer matches is
  left out, and a mail of which nothing is left is not sent.

Nothing is told twice, because a follower's mails and the mark up to which she has been told are written in one
transaction; that mark is a number of an arrival, so no clock can put it back.
"""
