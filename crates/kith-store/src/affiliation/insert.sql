INSERT INTO affiliation (id, created_at, person, organization, title, from_date, to_date)
VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
