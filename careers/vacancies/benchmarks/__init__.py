"""Measured on vacancies: pages of results, engines that follow the database, and what else one could search with."""
