SELECT id
FROM contact_point
WHERE (person IS NULL) = (organization IS NULL)
