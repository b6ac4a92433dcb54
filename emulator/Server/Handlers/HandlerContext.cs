using OssGen.Emulator.Authentication;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// The context of a call: the services, the request and everything else that a handler needs in addition to the request record.
/// </summary>
internal sealed class HandlerContext(EmulatorServices services, OssServerRequest request, OssAccount? caller)
{
    private readonly List<KeyValuePair<string, string>> _headers = [];

    public OssServerRequest Request { get; } = request;

    /// <summary>The account that signed the request, or null for an anonymous request.</summary>
    public OssAccount? Caller { get; } = caller;

    public Store Store => services.Store;

    public Accounts Accounts => services.Accounts;

    public CallbackClient Callbacks => services.Callbacks;

    public TimeProvider Time => services.Time;

    public string Region => services.Scopes.Home;

    /// <summary>Determines whether a domain can be mapped to a bucket. The domain must be in lowercase.</summary>
    public bool CanBeMapped(string domain) => services.Hosts.CanBeMapped(domain);

    /// <summary>Whether the Host header contains the bucket. If so, the URLs of objects contain the bucket in their host too.</summary>
    public bool BucketInHost => services.Hosts.BucketOf(Request.Host) is not null;

    /// <summary>The HTTP status of the reply, such as 206, or null to use the operation's usual status.</summary>
    public int? Status { get; set; }

    /// <summary>Whether the reply has no document, because the result has nothing to tell.</summary>
    public bool OmitsDocument { get; set; }

    /// <summary>Whether the body of the reply is sent in compressed form.</summary>
    public bool CompressesBody { get; set; }

    /// <summary>The headers of the reply that the result record doesn't contain.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    public void AddHeader(string name, string? value)
    {
        if (value is not null)
        {
            _headers.Add(new(name, value));
        }
    }

    /// <summary>Returns the caller of the request. Throws OSS's error if the request is anonymous.</summary>
    public OssAccount RequireCaller() => Caller ?? throw OssErrors.AnonymousForbidden();

    /// <summary>Returns the bucket of the request. Throws OSS's error if the bucket doesn't exist.</summary>
    public BucketRecord RequireBucket() => RequireBucket(Request.Bucket);

    public BucketRecord RequireBucket(string name) => Store.Buckets.Find(name) ?? throw OssErrors.NoSuchBucket(name);

    /// <summary>
    /// Returns the bucket of the request. Throws OSS's error if the request is anonymous, the bucket doesn't exist, or the caller isn't the
    /// owner of the bucket.
    /// </summary>
    public BucketRecord RequireOwnBucket()
    {
        var caller = RequireCaller();
        var bucket = RequireBucket();
        return bucket.Owner == caller.Owner ? bucket : throw OssErrors.ForeignBucket();
    }

    /// <summary>
    /// Returns the place of the call's configurations: the bucket, which must belong to the caller, or at service level the caller's
    /// account.
    /// </summary>
    public ConfigurationPlace RequirePlace() => Request.Bucket.Length == 0
        ? ConfigurationPlace.OfAccount(RequireCaller().Owner)
        : ConfigurationPlace.Of(RequireOwnBucket());
}
