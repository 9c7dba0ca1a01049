SELECT merged.id
FROM person AS merged
JOIN person AS kept ON kept.id = merged.merged_into
WHERE kept.deleted_at IS NOT NULL
