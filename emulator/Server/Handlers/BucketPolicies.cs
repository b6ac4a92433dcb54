using OssGen.Emulator.Errors;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>The policies of the buckets that a call concerns. A policy is read from the store once for each call.</summary>
internal sealed class BucketPolicies(HandlerContext call)
{
    /// <summary>The kind of configuration that PutBucketPolicy puts.</summary>
    public const string Kind = "policy";

    // With these, the owner can always correct a policy that denies everything.
    private static readonly string[] Management = ["PutBucketPolicy", "GetBucketPolicy", "DeleteBucketPolicy"];

    private readonly Dictionary<long, BucketPolicy?> _found = [];
    private readonly Dictionary<PolicyCondition, bool> _outcomes = new(ReferenceEqualityComparer.Instance);
    private IReadOnlyList<Tag>? _requestTags;

    /// <summary>The tags that the request sets. A document is read once, however many conditions ask for its tags.</summary>
    public IReadOnlyList<Tag> RequestTags => _requestTags ??= call.Operation == "PutObjectTagging"
        ? RequestRecords.Read(PutObjectTaggingCodec.Instance, call.Request).Tags
        : ObjectTags.Parse(call.Request.Header(ObjectTags.Header) ?? "");

    /// <summary>Decides whether a bucket's policy allows or denies an action.</summary>
    /// <param name="bucket">The bucket.</param>
    /// <param name="action">The action.</param>
    /// <param name="key">The key of the object on which the action is performed, or an empty string for the bucket.</param>
    /// <param name="record">Finds the object, for conditions on its tags.</param>
    public PolicyDecision Decide(BucketRecord bucket, string action, string key, Func<ObjectRecord?> record)
    {
        var isOwner = call.Caller is { UserId: null } caller && caller.Owner == bucket.Owner;
        if ((isOwner && Management.Contains(call.Operation)) || Find(bucket) is not { } policy)
        {
            return PolicyDecision.None;
        }

        var request = new PolicyRequest
        {
            Action = action,
            Region = BucketRegions.Of(call, bucket),
            Owner = bucket.Owner,
            Resource = key.Length == 0 ? bucket.Name : $"{bucket.Name}/{key}",
            Caller = call.Caller?.Principal,
            IsOwner = isOwner,
            Value = new PolicyConditions(call, bucket, record).Value,
            Outcomes = _outcomes,
        };
        return policy.Decide(request, policy.IsPublic && PublicAccess.IsBlocked(call, bucket));
    }

    /// <summary>Returns the policy of a bucket, or null when there is none.</summary>
    public BucketPolicy? Find(BucketRecord bucket)
    {
        if (!_found.TryGetValue(bucket.Id, out var policy))
        {
            policy = Read(bucket);
            _found.Add(bucket.Id, policy);
        }

        return policy;
    }

    private BucketPolicy? Read(BucketRecord bucket)
    {
        var place = ConfigurationPlace.Of(bucket);
        if (call.Store.Configurations.Find(place, Kind, "") is not { } record)
        {
            return null;
        }

        try
        {
            return BucketPolicy.Parse(RequestRecords.ReadStored(PutBucketPolicyCodec.Instance, Kind, place, record).Policy);
        }
        catch (OssFaultException error)
        {
            // Earlier versions stored policies that this version refuses.
            throw OssErrors.Unreadable($"The policy of {place}", error.Message);
        }
    }
}
