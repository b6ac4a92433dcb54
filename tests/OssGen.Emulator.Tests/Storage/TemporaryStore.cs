using System.Text;
using Microsoft.Extensions.Time.Testing;
using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.Emulator.Storage.Objects;
using OssGen.Emulator.Storage.Sql;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Storage;

/// <summary>A store in a temporary folder that can be closed and opened again.</summary>
internal sealed class TemporaryStore : IDisposable
{
    private readonly TemporaryFolder _root = new("oss-store-test-");
    private readonly string _path;

    public TemporaryStore(bool durable = false)
    {
        _path = Path.Combine(_root.Path, "around", "store");
        Durable = durable;
        Store = Open();
    }

    public bool Durable { get; }

    public FakeTimeProvider Time { get; } = new(new DateTimeOffset(2013, 8, 5, 6, 23, 23, TimeSpan.Zero));

    public Store Store { get; private set; }

    public string DataPath => Path.Combine(_path, "data");

    public string TempPath => Path.Combine(_path, "temp");

    /// <summary>What stands beside the store, up to three folders above its data.</summary>
    public string[] Surroundings => [.. Directory.GetFileSystemEntries(_root.Path), .. Directory.GetFileSystemEntries(_root["around"])];

    public string[] DataFiles => Directory.GetFiles(DataPath, "*", SearchOption.AllDirectories);

    public string Folder => _path;

    public void Close() => Store.Dispose();

    public void Reopen()
    {
        Store.Dispose();
        Store = Open();
    }

    public Task<BucketRecord> BucketAsync(string name = "bucket") =>
        Store.Buckets.CreateAsync(new NewBucket(name, "owner"), static _ => { }, default);

    public async Task<ObjectRecord> PutAsync(BucketRecord bucket, string key, string text = "hello, oss", bool forbidOverwrite = false) =>
        await Store.Objects.PutAsync(bucket, key, await WriteAsync(text), About(forbidOverwrite), default);

    public Task<WrittenData> WriteAsync(string text) => WriteAsync(Encoding.UTF8.GetBytes(text));

    public Task<WrittenData> WriteAsync(byte[] bytes) => Store.Writer.WriteAsync(new MemoryStream(bytes), _ => { }, default);

    public async Task<string?> ReadAsync(BucketRecord bucket, string key, string? versionId = null)
    {
        if (Store.Objects.Open(bucket, key, versionId) is not { } opened)
        {
            return null;
        }

        await using var stream = opened.OpenStream(0, opened.Record.Size);
        using var reader = new StreamReader(stream);
        return await reader.ReadToEndAsync();
    }

    public static NewObject About(bool forbidOverwrite = false) => new("Standard", "default", StoredHeaders.None, forbidOverwrite);

    public void Dispose()
    {
        Store.Dispose();
        _root.Dispose();
    }

    private Store Open() => Emulator.Storage.Store.Open(_path, Durable, Time);
}
