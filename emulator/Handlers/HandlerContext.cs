using OssGen.Emulator.Authentication;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>What a handler knows about the call in addition to the operation's record.</summary>
internal sealed class HandlerContext(EmulatorServices services, OssServerRequest request, OssAccount? caller)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public OssServerRequest Request { get; } = request;

    /// <summary>Who calls; null for an anonymous request.</summary>
    public OssAccount? Caller { get; } = caller;

    public Store Store => services.Store;

    public Accounts Accounts => services.Accounts;

    public CallbackClient Callbacks => services.Callbacks;

    public string Region => services.Scopes.Home;

    /// <summary>Whether a domain, in lower case, is one that a bucket can be mapped to.</summary>
    public bool CanBeMapped(string domain) => services.Hosts.CanBeMapped(domain);

    /// <summary>Whether the Host header named the bucket, so that object URLs name it there too.</summary>
    public bool BucketInHost => services.Hosts.BucketOf(Request.Host) is not null;

    /// <summary>A status other than the operation's usual one, such as 206.</summary>
    public int? Status { get; set; }

    /// <summary>Headers of the reply that the operation's record doesn't have.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            _headers.Add(new(name, value));
        }
    }

    /// <summary>The caller, where an operation needs one.</summary>
    public OssAccount RequireCaller() => Caller ?? throw OssErrors.AnonymousForbidden();

    /// <summary>The bucket of the request, or the answer to a missing one.</summary>
    public BucketRecord RequireBucket() => RequireBucket(Request.Bucket);

    public BucketRecord RequireBucket(string name) => Store.Buckets.Find(name) ?? throw OssErrors.NoSuchBucket(name);

    /// <summary>The bucket, for what only its owner may do.</summary>
    public BucketRecord RequireOwnBucket()
    {
        var caller = RequireCaller();
        var bucket = RequireBucket();
        return bucket.Owner == caller.Owner ? bucket : throw OssErrors.AccessDenied();
    }

    /// <summary>Where the call's configurations are: at its bucket, for the owner alone, or at the caller's account.</summary>
    public ConfigurationPlace RequirePlace() => Request.Bucket.Length == 0
        ? ConfigurationPlace.OfAccount(RequireCaller().Owner)
        : ConfigurationPlace.Of(RequireOwnBucket());
}
