SELECT id, ifnull(given_name, ''), ifnull(family_name, ''), ifnull(preferred_name, ''),
       ifnull(birth_date, '')
FROM person
WHERE deleted_at IS NULL AND merged_into IS NULL
