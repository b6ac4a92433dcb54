using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage.Sql;

namespace OssGen.Emulator.Storage.Objects;

/// <summary>Stores the restores of archived objects.</summary>
internal sealed class RestorationStore(StoreContext context)
{
    public Restoration? Find(ObjectRecord record) => context.Read(sql => Restoration.Find(sql, record, context.Now));

    /// <summary>Throws OSS's error when an object is archived and not restored.</summary>
    public void RequireReadable(ObjectRecord record)
    {
        if (ArchiveClasses.Contains(record.StorageClass))
        {
            context.Read(sql =>
            {
                Restoration.RequireReadable(sql, record, context.Now);
                return true;
            });
        }
    }

    /// <summary>
    /// Starts a restore, accelerates a restore in progress, or extends a completed restore. Throws OSS's error if the request wouldn't
    /// complete a restore in progress sooner.
    /// </summary>
    /// <param name="record">The archived object.</param>
    /// <param name="days">The number of days for which the object stays readable.</param>
    /// <param name="duration">The duration of the restore.</param>
    /// <param name="cancellationToken">Cancels the wait for other writers.</param>
    /// <returns>true if the object was already restored.</returns>
    public Task<bool> RequestAsync(
        ObjectRecord record, int days, TimeSpan duration, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction =>
        {
            var present = Restoration.Find(transaction.Sql, record, transaction.Now);
            var isDone = present?.IsOngoing(transaction.Now) == false;
            var ready = isDone ? present!.Ready : transaction.Now + duration;
            if (!isDone && ready >= present?.Ready)
            {
                throw OssErrors.RestoreAlreadyInProgress();
            }

            var until = (isDone ? transaction.Now : ready).AddDays(days);
            if (isDone && until < present!.Until)
            {
                until = present.Until;
            }

            transaction.Sql.Execute(
                "INSERT OR REPLACE INTO restoration(content, ready, until) VALUES($0, $1, $2)",
                record.Content,
                ready.ToUnixTimeSeconds(),
                until.ToUnixTimeSeconds());
            return isDone;
        },
        cancellationToken);

    /// <summary>
    /// Ends a completed restore, after which the object is no longer readable. Throws OSS's error if the object isn't restored or the
    /// restore is still in progress.
    /// </summary>
    public Task<int> CleanAsync(ObjectRecord record, CancellationToken cancellationToken) => context.ChangeAsync(
        transaction => Restoration.Find(transaction.Sql, record, transaction.Now) switch
        {
            null => throw OssErrors.ArchiveRestoreFileStale(),
            { } present when present.IsOngoing(transaction.Now) => throw OssErrors.ArchiveRestoreNotFinished(),
            _ => transaction.Sql.Execute("DELETE FROM restoration WHERE content = $0", record.Content),
        },
        cancellationToken);
}
