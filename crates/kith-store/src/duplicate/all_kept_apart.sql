SELECT coalesce(one.merged_into, one.id), coalesce(two.merged_into, two.id)
FROM duplicate_decision d
JOIN person one ON one.id = d.person
JOIN person two ON two.id = d.other
WHERE d.decision = 'not_duplicate' AND d.deleted_at IS NULL
