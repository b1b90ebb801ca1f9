"""HR's figures in the admin: all her vacancies beside each other, and one by itself."""
