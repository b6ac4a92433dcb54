using OssGen.Emulator.Authentication;
using OssGen.Emulator.Callbacks;
using OssGen.Emulator.Errors;
using OssGen.Emulator.Http;
using OssGen.Emulator.Policies;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Handlers;

/// <summary>
/// The context of a call: the services, the request and everything else that a handler needs in addition to the request record.
/// </summary>
internal sealed class HandlerContext
{
    private readonly EmulatorServices _services;
    private readonly List<KeyValuePair<string, string>> _headers = [];

    /// <summary>Creates the context of a call.</summary>
    /// <param name="services">The services of the emulator.</param>
    /// <param name="request">The request.</param>
    /// <param name="caller">The account that signed the request, or null for an anonymous request.</param>
    /// <param name="operation">The name of the operation, which determines its actions in policies.</param>
    public HandlerContext(EmulatorServices services, OssServerRequest request, OssAccount? caller, string operation)
    {
        _services = services;
        Request = request;
        Caller = caller;
        Operation = operation;
        Actions = OperationActions.Of(operation);
        Policies = new BucketPolicies(this);
    }

    public OssServerRequest Request { get; }

    /// <summary>The name of the operation.</summary>
    public string Operation { get; }

    /// <summary>The actions of the operation in policies.</summary>
    public OperationActions Actions { get; }

    /// <summary>The policies of the buckets that the call concerns.</summary>
    public BucketPolicies Policies { get; }

    /// <summary>
    /// Whether the operation has versions. Others ignore the version that a request specifies, so that it can't change their actions.
    /// </summary>
    public bool TakesVersion { get; init; }

    /// <summary>The key and version that the request line specifies. The key is empty if it specifies no object.</summary>
    public ObjectName RequestedObject => new(Request.Key, TakesVersion ? Request.Query("versionId") : null);

    /// <summary>The account that signed the request, or null for an anonymous request.</summary>
    public OssAccount? Caller { get; }

    public Store Store => _services.Store;

    public Accounts Accounts => _services.Accounts;

    public CallbackClient Callbacks => _services.Callbacks;

    public TimeProvider Time => _services.Time;

    /// <summary>The regions of the emulator, beginning with its own.</summary>
    public IReadOnlyList<string> Regions => _services.Scopes.Regions;

    /// <summary>The region of the request's bucket, or that of the host if there is no bucket.</summary>
    public string Region => BucketRegions.OfRequest(this);

    /// <summary>The region that the Host header specifies, or null if it specifies none or the emulator has only one.</summary>
    public string? HostRegion => _services.Scopes.OfHost(Request.HostRegion);

    /// <summary>The limit of the transfer's bandwidth, or null if there is none.</summary>
    public TrafficLimit? Limit { get; init; }

    /// <summary>Determines whether a domain can be mapped to a bucket. The domain must be in lowercase.</summary>
    public bool CanBeMapped(string domain) => _services.Hosts.CanBeMapped(domain);

    /// <summary>Whether the Host header contains the bucket. If so, the URLs of objects contain the bucket in their host too.</summary>
    public bool BucketInHost => _services.Hosts.BucketOf(Request.Host) is not null;

    /// <summary>The HTTP status of the reply, such as 206, or null to use the operation's usual status.</summary>
    public int? Status { get; set; }

    /// <summary>Whether the reply has no document, because the result has nothing to tell.</summary>
    public bool OmitsDocument { get; set; }

    /// <summary>Whether the body of the reply is sent in compressed form.</summary>
    public bool CompressesBody { get; set; }

    /// <summary>The headers of the reply that the result record doesn't contain.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> Headers => _headers;

    /// <summary>Waits for as long as a copy takes whose bandwidth is limited. The copy itself shares the content of its source.</summary>
    public ValueTask PassCopyAsync(long length, CancellationToken cancellationToken) =>
        Limit is null ? ValueTask.CompletedTask : Limit.PassAsync(length, cancellationToken);

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
    /// Returns the bucket of the request. Throws OSS's error if the bucket doesn't exist, or if the caller isn't the owner of the bucket
    /// and isn't allowed to perform the operation by the bucket's policy.
    /// </summary>
    public BucketRecord RequireOwnBucket()
    {
        if (Store.Buckets.Find(Request.Bucket) is not { } bucket)
        {
            RequireCaller();
            throw OssErrors.NoSuchBucket(Request.Bucket);
        }

        Access.RequireOwner(this, bucket);
        return bucket;
    }

    /// <summary>
    /// Returns the place of the call's configurations: the bucket, as <see cref="RequireOwnBucket"/> does, or at service level the
    /// caller's account.
    /// </summary>
    public ConfigurationPlace RequirePlace() => Request.Bucket.Length == 0
        ? ConfigurationPlace.OfAccount(RequireCaller().Owner)
        : ConfigurationPlace.Of(RequireOwnBucket());
}
