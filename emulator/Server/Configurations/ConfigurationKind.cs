using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// A kind of configuration. After the strict codec has accepted the request that puts a configuration, the store keeps this request. The
/// configuration is read from the stored request, and therefore no kind needs a storage format of its own.
/// </summary>
/// <typeparam name="TPut">The request record of the operation that puts the configuration.</typeparam>
/// <typeparam name="TPutResult">The result record of that operation.</typeparam>
/// <param name="name">The name of the kind in the store.</param>
/// <param name="codec">The codec of the operation that puts the configuration.</param>
internal sealed class ConfigurationKind<TPut, TPutResult>(string name, OssServerCodec<TPut, TPutResult> codec)
    where TPutResult : new()
{
    /// <summary>The name of the kind in the store.</summary>
    public string Name => name;

    /// <summary>
    /// The validation of values that the codec can't check. It throws OSS's error for an invalid value. The default accepts every value.
    /// </summary>
    public Action<OssServerRequest, TPut> Check { get; init; } = static (_, _) => { };

    /// <summary>
    /// The validation against what is stored, such as other configurations. It throws OSS's error, and runs in the transaction that stores
    /// the configuration, where other writes wait for it; what depends on the request alone belongs to <see cref="Check"/>. The default
    /// requires nothing.
    /// </summary>
    public Action<HandlerContext, TPut> Require { get; init; } = static (_, _) => { };

    /// <summary>
    /// The function that returns the ID of the configuration in a request. The default returns an empty string, for a kind with a single
    /// configuration.
    /// </summary>
    public Func<TPut, string> Id { get; init; } = static _ => "";

    /// <summary>Whether the configuration affects other operations. If false, it is only stored and returned.</summary>
    public bool HasEffect { get; init; }

    /// <summary>
    /// The access rule for the operations on this kind. By default, the bucket's owner has access, and those to whom its policy allows the
    /// operation.
    /// </summary>
    public Action<HandlerContext> Rule { get; init; } = AccessRule.OfBucketOwner;

    private OperationSupport Support => HasEffect ? OperationSupport.Served : OperationSupport.Stored;

    public StoredConfiguration<TPut>? Find(HandlerContext call, ConfigurationPlace place, string id = "") =>
        call.Store.Configurations.Find(place, name, id) is { } record ? Read(place, record) : null;

    /// <summary>Lists the configurations of a bucket or account in order of ID.</summary>
    public IReadOnlyList<StoredConfiguration<TPut>> List(
        HandlerContext call, ConfigurationPlace place, string? after = null, int limit = int.MaxValue) =>
        [.. call.Store.Configurations.List(place, name, after ?? "", limit).Select(record => Read(place, record))];

    /// <summary>Lists the configurations of all buckets of an account, in order of ID.</summary>
    public IEnumerable<(BucketRecord Bucket, StoredConfiguration<TPut> Stored)> ListAll(HandlerContext call, string owner) =>
        call.Store.Configurations
        .ListHolders(name, owner)
        .Select(call.Store.Buckets.Find)
        .OfType<BucketRecord>()
        .SelectMany(bucket => List(call, ConfigurationPlace.Of(bucket)).Select(stored => (bucket, stored)))
        .OrderBy(found => found.stored.Id, StringComparer.Ordinal);

    /// <summary>
    /// Returns the name of the bucket that has the configuration with the given ID, or null when there is none. If <paramref name="owner"/>
    /// isn't null, only buckets of that account are searched.
    /// </summary>
    public string? HolderOf(Store store, string id, string? owner) => store.Configurations.FindHolder(name, id, owner);

    /// <summary>
    /// Stores the request of a call, whose values were checked, as the configuration with the given ID. What <see cref="Require"/> reads is
    /// still true when the configuration is stored: both are one transaction.
    /// </summary>
    public Task PutAsync(HandlerContext call, ConfigurationPlace place, string id, TPut put, CancellationToken cancellationToken) =>
        call.Store.Configurations.PutAsync(place, Of(call, id, call.Request.Document), () => Require(call, put), cancellationToken);

    /// <summary>Returns the configuration with the given ID that the request of a call puts with a different document.</summary>
    public NewConfiguration Of(HandlerContext call, string id, ReadOnlyMemory<byte> document)
    {
        var request = call.Request;
        var query = StoredHeaders.Of(request.QueryMap().Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        var headers = StoredHeaders.Of(codec.Route.RequiredHeaders.Select(header => KeyValuePair.Create(header, request.Header(header))));
        return new NewConfiguration(name, id, query, headers, document.ToArray());
    }

    /// <summary>Throws the error of the operation that puts the configuration, for a document that the operation would refuse.</summary>
    public void CheckDocument(HandlerContext call, ReadOnlyMemory<byte> document)
    {
        var request = call.Request.WithDocument(document);
        Check(request, RequestRecords.Read(codec, request));
    }

    /// <summary>
    /// Replaces the document of a configuration by one that depends on it, or deletes the configuration if <paramref name="change"/>
    /// returns null, without losing another change.
    /// </summary>
    public Task ChangeAsync(
        HandlerContext call,
        ConfigurationPlace place,
        string id,
        Func<TPut?, ReadOnlyMemory<byte>?> change,
        CancellationToken cancellationToken) => call.Store.Configurations.ChangeAsync(
        place,
        name,
        id,
        stored => change(stored is null ? default : Read(place, stored).Put) is { } document ? Of(call, id, document) : null,
        cancellationToken);

    public Task<bool> DeleteAsync(HandlerContext call, ConfigurationPlace place, string id, CancellationToken cancellationToken) =>
        call.Store.Configurations.DeleteAsync(place, name, id, cancellationToken);

    /// <summary>Deletes configurations with those of other kinds that have the same IDs, in one transaction.</summary>
    public Task<bool> DeleteAsync(
        HandlerContext call,
        ConfigurationPlace place,
        IReadOnlyList<string> ids,
        IReadOnlyList<string> otherKinds,
        CancellationToken cancellationToken) =>
        call.Store.Configurations.DeleteAsync(place, [name, .. otherKinds], ids, cancellationToken);

    /// <summary>Creates the operation that puts a configuration.</summary>
    public ServedOperation Puts() => Puts(async (call, put, cancellationToken) =>
    {
        await PutAsync(call, call.RequirePlace(), Id(put), put, cancellationToken);
        return new TPutResult();
    });

    /// <summary>
    /// Creates the operation that puts a configuration, for kinds that do more than store the request. The handler runs after the access
    /// and the values have been checked, and performs the whole operation.
    /// </summary>
    public ServedOperation Puts(
        Func<HandlerContext, TPut, CancellationToken, Task<TPutResult>> handle) => Serve(codec, async (call, put, cancellationToken) =>
    {
        call.RequirePlace();
        Check(call.Request, put);
        return await handle(call, put, cancellationToken);
    });

    /// <summary>Creates the operation that gets the single configuration of a bucket or account.</summary>
    public ServedOperation Gets<TGet, TResult>(
        OssServerCodec<TGet, TResult> get, Func<TPut, TResult> answer, Func<HandlerContext, TResult> absent) =>
        Gets(get, static _ => "", (_, stored) => answer(stored.Put), absent);

    /// <summary>Creates the operation that gets a configuration by ID.</summary>
    public ServedOperation Gets<TGet, TResult>(
        OssServerCodec<TGet, TResult> get,
        Func<TGet, string> id,
        Func<HandlerContext, StoredConfiguration<TPut>, TResult> answer,
        Func<HandlerContext, TResult> absent) =>
        Serve(
            get,
            (call, request, _) =>
                Task.FromResult(Find(call, call.RequirePlace(), id(request)) is { } stored ? answer(call, stored) : absent(call)));

    /// <summary>Creates the operation that lists all configurations.</summary>
    public ServedOperation Lists<TList, TResult>(
        OssServerCodec<TList, TResult> list, Func<HandlerContext, TList, IReadOnlyList<StoredConfiguration<TPut>>, TResult> answer) =>
        Serve(list, (call, request, _) => Task.FromResult(answer(call, request, List(call, call.RequirePlace()))));

    /// <summary>
    /// Creates the operation that deletes the single configuration of a bucket or account. Deleting a missing configuration succeeds.
    /// </summary>
    public ServedOperation Deletes<TDelete, TResult>(OssServerCodec<TDelete, TResult> delete)
        where TResult : new() => Deletes(delete, static _ => "");

    /// <summary>Creates the operation that deletes a configuration by ID. Deleting a missing configuration succeeds.</summary>
    public ServedOperation Deletes<TDelete, TResult>(OssServerCodec<TDelete, TResult> delete, Func<TDelete, string> id)
        where TResult : new() => Serve(delete, async (call, request, cancellationToken) =>
        {
            await DeleteAsync(call, call.RequirePlace(), id(request), cancellationToken);
            return new TResult();
        });

    /// <summary>Creates any other operation on configurations of this kind.</summary>
    public ServedOperation Serve<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> other, Func<HandlerContext, TRequest, CancellationToken, Task<TResult>> handle) =>
        new ServedOperation<TRequest, TResult>(other, new DelegatedHandler<TRequest, TResult>(handle))
        {
            Support = Support,
            RequireAccess = Rule,
        };

    private StoredConfiguration<TPut> Read(ConfigurationPlace place, ConfigurationRecord record) =>
        new(record.Id, RequestRecords.ReadStored(codec, name, place, record), record.Created, record.Modified);
}
