using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Objects;

namespace OssGen.Emulator.Tests.Storage;

/// <summary>Versioning computed the simple way: a list of versions for each key, the newest first.</summary>
internal sealed class VersionModel
{
    private readonly Dictionary<string, List<ModelVersion>> _keys = new(StringComparer.Ordinal);

    public string? Versioning { get; set; }

    public IEnumerable<(string Key, ModelVersion Version)> All =>
        _keys.OrderBy(pair => pair.Key, Utf8Order.Instance).SelectMany(pair => pair.Value.Select(version => (pair.Key, version)));

    public IEnumerable<string> LiveKeys =>
        _keys.Where(pair => Read(pair.Key) is not null).Select(pair => pair.Key).Order(Utf8Order.Instance);

    public string? Read(string key) => Of(key).FirstOrDefault()?.Text;

    public void Put(string key, string id, string text) => Add(key, new ModelVersion(id, text));

    public void Delete(string key, string? markerId)
    {
        if (markerId is null)
        {
            Of(key).Clear();
        }
        else
        {
            Add(key, new ModelVersion(markerId, null));
        }
    }

    public void DeleteVersion(string key, string id) => Of(key).RemoveAll(version => version.Id == id);

    private void Add(string key, ModelVersion version)
    {
        if (Versioning != BucketRecord.VersioningEnabled)
        {
            DeleteVersion(key, VersionIds.Null);
        }

        Of(key).Insert(0, version);
    }

    private List<ModelVersion> Of(string key)
    {
        if (!_keys.TryGetValue(key, out var versions))
        {
            _keys[key] = versions = [];
        }

        return versions;
    }
}
