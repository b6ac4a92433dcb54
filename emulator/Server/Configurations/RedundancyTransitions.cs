using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves the tasks that change the redundancy type of buckets, each identified by its ID. The tasks stay queued forever.
/// </summary>
internal static class RedundancyTransitions
{
    private const int DefaultPage = 100;

    private static readonly
        ConfigurationKind<CreateBucketDataRedundancyTransitionRequest, CreateBucketDataRedundancyTransitionResult> Tasks =
        new("redundancyTransition", CreateBucketDataRedundancyTransitionCodec.Instance)
        {
            Check = static (_, create) => RequireZoneRedundancy(create.TargetRedundancyType),
        };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Tasks.Puts(CreateAsync),
        Tasks.Gets(
            GetBucketDataRedundancyTransitionCodec.Instance,
            get => get.TaskId,
            (call, stored) => new() { Transition = Info(call.Request.Bucket, stored) },
            call => throw OssErrors.NoConfiguration(
                call.Request, "BucketDataRedundancyTransitionTaskNotExist", "The specified redundancy transition task does not exist.")),
        Tasks.Lists(
            ListBucketDataRedundancyTransitionCodec.Instance,
            (call, _, all) => new() { Transitions = [.. all.Select(stored => Info(call.Request.Bucket, stored))], IsTruncated = false }),
        Tasks.Serve(ListUserDataRedundancyTransitionCodec.Instance, (call, list, _) => Task.FromResult(List(call, list))),
        Tasks.Deletes(DeleteBucketDataRedundancyTransitionCodec.Instance, delete => delete.TaskId),
    ];

    private static void RequireZoneRedundancy(DataRedundancyType target)
    {
        if (target != DataRedundancyType.Zrs)
        {
            throw OssErrors.InvalidArgument("The target redundancy type must be ZRS.", "x-oss-target-redundancy-type", target.Value);
        }
    }

    private static async Task<CreateBucketDataRedundancyTransitionResult> CreateAsync(
        HandlerContext call, CreateBucketDataRedundancyTransitionRequest create, CancellationToken cancellationToken)
    {
        var id = Guid.NewGuid().ToString("N");
        await Tasks.PutAsync(call, call.RequirePlace(), id, create, cancellationToken);
        return new() { Transition = new BucketDataRedundancyTransition { TaskId = id } };
    }

    private static ListUserDataRedundancyTransitionResult List(HandlerContext call, ListUserDataRedundancyTransitionRequest list)
    {
        var left = Tasks.ListAll(call, call.RequireCaller().Owner)
            .Where(task => string.CompareOrdinal(task.Stored.Id, list.ContinuationToken) > 0);
        var page = Page.Cut(left, list.MaxKeys ?? DefaultPage);
        return new ListUserDataRedundancyTransitionResult
        {
            Transitions = [.. page.Items.Select(task => Info(task.Bucket.Name, task.Stored))],
            IsTruncated = page.IsTruncated,
            NextContinuationToken = page.Next(task => task.Stored.Id),
        };
    }

    private static BucketDataRedundancyTransition Info(
        string bucket, StoredConfiguration<CreateBucketDataRedundancyTransitionRequest> stored) => new()
    {
        Bucket = bucket,
        TaskId = stored.Id,
        Status = RedundancyTransitionStatus.Queueing,
        CreateTime = stored.Created,
    };
}
