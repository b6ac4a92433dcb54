using OssGen.Emulator.Handlers;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Sql;
using OssGen.Emulator.Wire;

namespace OssGen.Emulator.Configurations;

/// <summary>
/// One kind of configuration. What is kept is the request that put it, once its strict codec has accepted it; to read a configuration is to
/// read that request again, so that no kind needs a form of its own.
/// </summary>
/// <typeparam name="TPut">Request record of the operation that puts it.</typeparam>
/// <typeparam name="TPutResult">Result record of that operation.</typeparam>
/// <param name="name">Name in the store.</param>
/// <param name="codec">Codec of the operation that puts it.</param>
internal sealed class ConfigurationKind<TPut, TPutResult>(string name, OssServerCodec<TPut, TPutResult> codec)
    where TPutResult : new()
{
    /// <summary>What the codec can't check.</summary>
    public Action<HandlerContext, TPut> Check { get; init; } = static (_, _) => { };

    /// <summary>Which of several a request puts.</summary>
    public Func<TPut, string> Id { get; init; } = static _ => "";

    /// <summary>Whether having it changes what other operations do; otherwise it is kept and given back.</summary>
    public bool HasEffect { get; init; }

    /// <summary>Who may ask for the operations on it, where that isn't the bucket's owner.</summary>
    public Action<HandlerContext> Rule { get; init; } = AccessRule.OfBucketOwner;

    private OperationSupport Support => HasEffect ? OperationSupport.Served : OperationSupport.Stored;

    public StoredConfiguration<TPut>? Find(HandlerContext call, ConfigurationPlace place, string id = "") =>
        call.Store.Configurations.Find(place, name, id) is { } record ? Read(place, record) : null;

    /// <summary>Configurations in the order of their ids.</summary>
    public IReadOnlyList<StoredConfiguration<TPut>> List(
        HandlerContext call, ConfigurationPlace place, string? after = null, int limit = int.MaxValue) =>
        [.. call.Store.Configurations.List(place, name, after ?? "", limit).Select(record => Read(place, record))];

    /// <summary>Those of all buckets of an account, in the order of their ids.</summary>
    public IEnumerable<(BucketRecord Bucket, StoredConfiguration<TPut> Stored)> ListAll(HandlerContext call, string owner) =>
        call.Store.Configurations
        .ListHolders(name, owner)
        .Select(call.Store.Buckets.Find)
        .OfType<BucketRecord>()
        .SelectMany(bucket => List(call, ConfigurationPlace.Of(bucket)).Select(stored => (bucket, stored)))
        .OrderBy(found => found.stored.Id, StringComparer.Ordinal);

    /// <summary>Name of the bucket that has one; of an account's buckets, or of all.</summary>
    public string? HolderOf(Store store, string id, string? owner) => store.Configurations.FindHolder(name, id, owner);

    /// <summary>Keeps the request of a call.</summary>
    public Task PutAsync(HandlerContext call, ConfigurationPlace place, string id, CancellationToken cancellationToken) =>
        PutAsync(call, place, id, call.Request.Document, cancellationToken);

    /// <summary>Stores the request of a call with a different document.</summary>
    public Task PutAsync(
        HandlerContext call, ConfigurationPlace place, string id, ReadOnlyMemory<byte> document, CancellationToken cancellationToken)
    {
        var request = call.Request;
        var query = StoredHeaders.Of(request.QueryMap().Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));
        var headers = StoredHeaders.Of(codec.Route.RequiredHeaders.Select(header => KeyValuePair.Create(header, request.Header(header))));
        return call.Store.Configurations.PutAsync(place, name, id, query, headers, document.ToArray(), cancellationToken);
    }

    public Task<bool> DeleteAsync(HandlerContext call, ConfigurationPlace place, string id, CancellationToken cancellationToken) =>
        call.Store.Configurations.DeleteAsync(place, name, id, cancellationToken);

    /// <summary>The operation that puts it.</summary>
    public ServedOperation Puts() => Puts(async (call, put, cancellationToken) =>
    {
        await PutAsync(call, call.RequirePlace(), Id(put), cancellationToken);
        return new TPutResult();
    });

    /// <summary>The operation that puts it, where there is more to it than to keep the request.</summary>
    public ServedOperation Puts(
        Func<HandlerContext, TPut, CancellationToken, Task<TPutResult>> handle) => Serve(codec, async (call, put, cancellationToken) =>
    {
        call.RequirePlace();
        Check(call, put);
        return await handle(call, put, cancellationToken);
    });

    /// <summary>The operation that gives the one that there is.</summary>
    public ServedOperation Gets<TGet, TResult>(
        OssServerCodec<TGet, TResult> get, Func<TPut, TResult> answer, Func<HandlerContext, TResult> absent) =>
        Gets(get, static _ => "", (_, stored) => answer(stored.Put), absent);

    /// <summary>The operation that gives one by its name.</summary>
    public ServedOperation Gets<TGet, TResult>(
        OssServerCodec<TGet, TResult> get,
        Func<TGet, string> id,
        Func<HandlerContext, StoredConfiguration<TPut>, TResult> answer,
        Func<HandlerContext, TResult> absent) =>
        Serve(
            get,
            (call, request, _) =>
                Task.FromResult(Find(call, call.RequirePlace(), id(request)) is { } stored ? answer(call, stored) : absent(call)));

    /// <summary>The operation that gives all.</summary>
    public ServedOperation Lists<TList, TResult>(
        OssServerCodec<TList, TResult> list, Func<HandlerContext, TList, IReadOnlyList<StoredConfiguration<TPut>>, TResult> answer) =>
        Serve(list, (call, request, _) => Task.FromResult(answer(call, request, List(call, call.RequirePlace()))));

    /// <summary>The operation that deletes the one that there is, or finds none.</summary>
    public ServedOperation Deletes<TDelete, TResult>(OssServerCodec<TDelete, TResult> delete)
        where TResult : new() => Deletes(delete, static _ => "");

    /// <summary>The operation that deletes one by its name, or finds none.</summary>
    public ServedOperation Deletes<TDelete, TResult>(OssServerCodec<TDelete, TResult> delete, Func<TDelete, string> id)
        where TResult : new() => Serve(delete, async (call, request, cancellationToken) =>
        {
            await DeleteAsync(call, call.RequirePlace(), id(request), cancellationToken);
            return new TResult();
        });

    /// <summary>Another operation on configurations of this kind.</summary>
    public ServedOperation Serve<TRequest, TResult>(
        OssServerCodec<TRequest, TResult> other, Func<HandlerContext, TRequest, CancellationToken, Task<TResult>> handle) =>
        new ServedOperation<TRequest, TResult>(other, new DelegatedHandler<TRequest, TResult>(handle))
        {
            Support = Support,
            RequireAccess = Rule,
        };

    private StoredConfiguration<TPut> Read(ConfigurationPlace place, ConfigurationRecord record)
    {
        var request = new OssServerRequest
        {
            Method = codec.Route.Method,
            Bucket = place.Bucket?.Name ?? "",
            QueryParameters = [.. record.Query.Values],
            Headers = record.Headers.Values,
            Document = record.Document,
        };
        return new StoredConfiguration<TPut>(record.Id, codec.Read(request), record.Created, record.Modified);
    }
}
