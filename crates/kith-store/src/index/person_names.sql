SELECT id, directory_audience, given_name, middle_name, family_name, suffix, preferred_name,
       sort_name
FROM person
WHERE id BETWEEN ?1 AND ?2 AND deleted_at IS NULL AND merged_into IS NULL
