SELECT recognition
FROM import_batch
WHERE deleted_at IS NULL AND json_array_length(recognition, '$.told') > 0
ORDER BY id DESC
LIMIT ?1
