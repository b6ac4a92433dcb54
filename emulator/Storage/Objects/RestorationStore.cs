using OssGen.Emulator.Errors;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>Restores of archived objects.</summary>
internal sealed class RestorationStore(Store store)
{
    public Restoration? Find(ObjectRecord record) => store.Read(sql => Restoration.Find(sql, record, store.Now));

    /// <summary>Refuses to read an archived object that isn't restored.</summary>
    public void RequireReadable(ObjectRecord record)
    {
        if (ArchiveClasses.Contains(record.StorageClass))
        {
            store.Read(sql =>
            {
                Restoration.RequireReadable(sql, record, store.Now);
                return true;
            });
        }
    }

    /// <summary>Begins a restore, makes one that is under way faster, or prolongs one that is done.</summary>
    /// <param name="record">The archived object.</param>
    /// <param name="days">How many days it stays readable.</param>
    /// <param name="duration">How long the restore takes.</param>
    /// <param name="cancellationToken">Stops the wait for other writers.</param>
    /// <returns>Whether it was done already.</returns>
    public Task<bool> RequestAsync(ObjectRecord record, int days, TimeSpan duration, CancellationToken cancellationToken) => store.ChangeAsync(
        change =>
        {
            var present = Restoration.Find(change.Sql, record, change.Now);
            var isDone = present?.IsOngoing(change.Now) == false;
            var ready = isDone ? present!.Ready : change.Now + duration;
            if (!isDone && ready >= present?.Ready)
            {
                throw Faults.RestoreAlreadyInProgress();
            }

            var until = (isDone ? change.Now : ready).AddDays(days);
            if (isDone && until < present!.Until)
            {
                until = present.Until;
            }

            change.Sql.Execute(
                "INSERT OR REPLACE INTO restoration(content, ready, until) VALUES($0, $1, $2)",
                record.Content,
                ready.ToUnixTimeSeconds(),
                until.ToUnixTimeSeconds());
            return isDone;
        },
        cancellationToken);

    /// <summary>Ends a restore that is done.</summary>
    public Task<int> CleanAsync(ObjectRecord record, CancellationToken cancellationToken) => store.ChangeAsync(
        change => Restoration.Find(change.Sql, record, change.Now) switch
        {
            null => throw Faults.ArchiveRestoreFileStale(),
            { } present when present.IsOngoing(change.Now) => throw Faults.ArchiveRestoreNotFinished(),
            _ => change.Sql.Execute("DELETE FROM restoration WHERE content = $0", record.Content),
        },
        cancellationToken);
}
