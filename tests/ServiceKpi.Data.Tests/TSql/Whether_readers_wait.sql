SELECT 1 AS [Value] FROM [sys].[databases] WHERE [database_id] = DB_ID() AND [is_read_committed_snapshot_on] = 0
