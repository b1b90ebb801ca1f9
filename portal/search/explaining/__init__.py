"""Why a search finds what it finds: for editors, never for a visitor's search."""
