"""Any search of vacancies, for other programs and other sites: feeds to follow, a list to put on one's own page.

All of them are the search of the list page, so none can differ from what a visitor sees there. What they say of a
vacancy comes from the index alone, which never holds a contact.
"""
