"""The editors' side: whom a page names, what each has agreed to, and the link to ask with."""
