SELECT changes
FROM history_step
WHERE id = :step AND length(changes) <= :readable
