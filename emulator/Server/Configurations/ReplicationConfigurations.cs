using OssGen.Emulator.Errors;
using OssGen.Emulator.Handlers;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// Serves the replication rules of a bucket, each identified by its ID. The emulator doesn't replicate objects, so the status of a rule is
/// always Starting.
/// </summary>
internal static class ReplicationConfigurations
{
    private const int MaximumPrefixLength = 1023;

    private static readonly ConfigurationKind<PutBucketReplicationRequest, PutBucketReplicationResult> Rules =
        new("replication", PutBucketReplicationCodec.Instance) { Check = static (_, put) => Check(put) };

    private static readonly ConfigurationKind<PutBucketRtcRequest, PutBucketRtcResult> TimeControls =
        new("rtc", PutBucketRtcCodec.Instance)
        {
            Id = static put => put.RuleId,
            Require = static (call, put) => RequireRule(call, put.RuleId),
        };

    public static IReadOnlyList<ServedOperation> Operations { get; } =
    [
        Rules.Puts(PutAsync),
        Rules.Lists(GetBucketReplicationCodec.Instance, Answer),
        Rules.Serve(DeleteBucketReplicationCodec.Instance, DeleteAsync),
        TimeControls.Puts(),
        Rules.Serve(GetBucketReplicationProgressCodec.Instance, (call, get, _) => Task.FromResult(Progress(call, get))),
        Rules.Serve(GetBucketReplicationLocationCodec.Instance, (call, _, _) => Task.FromResult(Location(call))),
    ];

    private static async Task<PutBucketReplicationResult> PutAsync(
        HandlerContext call, PutBucketReplicationRequest put, CancellationToken cancellationToken)
    {
        var id = put.Rules[0].Id is { Length: > 0 } chosen ? chosen : Guid.NewGuid().ToString();
        await Rules.PutAsync(call, call.RequirePlace(), id, put, cancellationToken);
        return new PutBucketReplicationResult { ReplicationRuleId = id };
    }

    private static GetBucketReplicationResult Answer(
        HandlerContext call,
        GetBucketReplicationRequest get,
        IReadOnlyList<StoredConfiguration<PutBucketReplicationRequest>> all) => all.Count > 0
        ? new() { Rules = [.. all.Select(stored => Rule(call, stored))] }
        : throw NoRules(call);

    private static ReplicationRule Rule(HandlerContext call, StoredConfiguration<PutBucketReplicationRequest> stored)
    {
        var rule = stored.Put.Rules[0];
        return rule with
        {
            Id = stored.Id,
            Action = rule.Action ?? ReplicationAction.All,
            Rtc = TimeControls.Find(call, call.RequirePlace(), stored.Id)?.Put.Rtc ?? rule.Rtc,
            Status = ReplicationStatus.Starting,
            SourceLocation = BucketLocation.Location(call),
        };
    }

    private static async Task<DeleteBucketReplicationResult> DeleteAsync(
        HandlerContext call, DeleteBucketReplicationRequest delete, CancellationToken cancellationToken)
    {
        var place = call.RequirePlace();
        foreach (var id in delete.RuleIds)
        {
            RequireRule(call, id);
        }

        await Rules.DeleteAsync(call, place, delete.RuleIds, [TimeControls.Name], cancellationToken);
        return new DeleteBucketReplicationResult();
    }

    private static GetBucketReplicationProgressResult Progress(HandlerContext call, GetBucketReplicationProgressRequest get)
    {
        IReadOnlyList<StoredConfiguration<PutBucketReplicationRequest>> asked =
            get.RuleId is { } id ? [RequireRule(call, id)] : Rules.List(call, call.RequirePlace());
        return asked.Count > 0
            ? new GetBucketReplicationProgressResult { Rules = [.. asked.Select(Progress)] }
            : throw NoRules(call);
    }

    private static ReplicationProgressRule Progress(StoredConfiguration<PutBucketReplicationRequest> stored)
    {
        var rule = stored.Put.Rules[0];
        return new()
        {
            Id = stored.Id,
            Prefixes = rule.Prefixes,
            Action = rule.Action ?? ReplicationAction.All,
            Destination = rule.Destination,
            Status = ReplicationStatus.Starting,
            HistoricalObjectReplication = rule.HistoricalObjectReplication,
            HistoricalObject = 0,
            UserTaggings = rule.UserTaggings,
        };
    }

    private static OssFaultException NoRules(HandlerContext call) => OssErrors.NoConfiguration(
        call.Request, "NoSuchReplicationConfiguration", "The bucket you specified does not have replication configuration");

    // A bucket can be replicated to any region, its own included.
    private static GetBucketReplicationLocationResult Location(HandlerContext call)
    {
        call.RequireOwnBucket();
        return new GetBucketReplicationLocationResult { Locations = [.. call.Regions.Select(BucketLocation.Location)] };
    }

    private static void Check(PutBucketReplicationRequest put)
    {
        if (put.Rules.Count > 1)
        {
            throw OssErrors.TooManyReplicationRules();
        }

        var prefixes = put.Rules[0].Prefixes;
        for (var i = 0; i < prefixes.Count; i++)
        {
            if (prefixes[i].Length > MaximumPrefixLength)
            {
                throw OssErrors.InvalidArgument($"A prefix has at most {MaximumPrefixLength} characters.", "Prefix", prefixes[i]);
            }

            if (prefixes.Where((_, index) => index != i).Any(other => prefixes[i].StartsWith(other, StringComparison.Ordinal)))
            {
                throw OssErrors.OverlappingReplicationPrefixes(prefixes[i]);
            }
        }
    }

    private static StoredConfiguration<PutBucketReplicationRequest> RequireRule(HandlerContext call, string id) =>
        Rules.Find(call, call.RequirePlace(), id) ?? throw OssErrors.NoSuchReplicationRule();
}
