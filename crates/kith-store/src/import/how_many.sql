SELECT count(*)
FROM person
WHERE deleted_at IS NULL AND merged_into IS NULL
