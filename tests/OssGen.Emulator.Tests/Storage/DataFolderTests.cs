using OssGen.Emulator.Storage;
using OssGen.Emulator.Storage.Buckets;
using OssGen.Emulator.Storage.Files;
using OssGen.TestSupport.Folders;

namespace OssGen.Emulator.Tests.Storage;

/// <summary>Whose a folder is, and what may be deleted in it.</summary>
public sealed class DataFolderTests : IDisposable
{
    private const string FileName = "0123456789abcdef0123456789abcdef";

    private readonly TemporaryFolder _root = new("oss-folder-test-");

    public void Dispose() => _root.Dispose();

    [Theory]
    [InlineData("thesis.docx")]
    [InlineData("temp/thesis.docx")]
    [InlineData("data/assets/" + FileName)]
    [InlineData("data/01/" + FileName)]
    [InlineData("temp/" + FileName)]
    [InlineData("lock")]
    [InlineData("photos/1.jpg")]
    public void A_folder_with_files_of_somebody_else_is_refused_and_left_alone(string file)
    {
        Write(file, "mine");
        var before = Entries();

        var error = Assert.Throws<ForeignFolderException>(Open);

        Assert.Contains(_root.Path, error.Message, StringComparison.Ordinal);
        Assert.Equal(before, Entries());
        Assert.Equal("mine", File.ReadAllText(_root[file]));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Data_without_their_metadata_are_not_taken_for_garbage(bool leavesEmptyFile)
    {
        await StoreObjectsAsync(5);
        File.Delete(_root["meta.db"]);
        if (leavesEmptyFile)
        {
            Write("meta.db", "");
        }

        Assert.Throws<ForeignFolderException>(Open);

        Assert.Equal(5, Directory.GetFiles(_root["data"], "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Data_of_another_database_are_not_taken_for_garbage()
    {
        await StoreObjectsAsync(3);
        using (var other = new TemporaryStore())
        {
            other.Close();
            File.Copy(Path.Combine(other.Folder, "meta.db"), _root["meta.db"], overwrite: true);
        }

        Open().Dispose();

        Assert.Equal(3, Directory.GetFiles(_root["data"], "*", SearchOption.AllDirectories).Length);
    }

    [Theory]
    [InlineData("temp/thesis.docx")]
    [InlineData("temp/" + FileName)]
    [InlineData("data/assets/" + FileName)]
    [InlineData("data/01/" + FileName)]
    [InlineData("thesis.docx")]
    public async Task Files_that_somebody_put_into_an_emulator_s_folder_stay(string file)
    {
        await StoreObjectsAsync(1);
        Write(file, "mine");

        Open().Dispose();

        Assert.Equal("mine", File.ReadAllText(_root[file]));
    }

    [Fact]
    public async Task Garbage_of_its_own_goes()
    {
        await StoreObjectsAsync(1);
        string published;
        using (var store = Open())
        {
            published = Convert.ToHexStringLower(
                (await store.Writer.WriteAsync(new MemoryStream([1, 2, 3]), _ => { }, default)).File!.Value.ToBytes());
        }

        File.Copy(Path.Combine(_root.Path, "data", published[..2], published), Path.Combine(_root.Path, "temp", published));

        Open().Dispose();

        Assert.Single(Directory.GetFiles(_root["data"], "*", SearchOption.AllDirectories));
        Assert.Empty(Directory.GetFiles(_root["temp"]));
    }

    [Fact]
    public async Task What_a_first_start_that_was_broken_off_leaves_is_taken_over()
    {
        Directory.CreateDirectory(_root["data"]);
        Directory.CreateDirectory(_root["temp"]);
        Directory.CreateDirectory(_root["lost+found"]);
        Write("lock", "");
        Write("meta.db", "");

        await StoreObjectsAsync(1);

        using var store = Open();
        Assert.NotNull(store.Objects.Open(store.Buckets.Find("bucket")!, "key-0"));
    }

    [Fact]
    public void A_database_of_another_program_is_refused_and_left_alone()
    {
        Sql("CREATE TABLE photo(id INTEGER PRIMARY KEY); INSERT INTO photo VALUES(1)");
        var before = File.ReadAllBytes(_root["meta.db"]);

        var error = Assert.Throws<InvalidOperationException>(Open);

        Assert.Contains("another program", error.Message, StringComparison.Ordinal);
        Assert.Equal(before, File.ReadAllBytes(_root["meta.db"]));
    }

    [Fact]
    public async Task Metadata_of_before_databases_had_an_identity_are_read_and_nothing_goes()
    {
        await StoreObjectsAsync(2);
        Sql("DROP TABLE select_meta; DROP TABLE identity; DROP TABLE vector; DROP TABLE vector_index; DROP TABLE vector_bucket;"
            + " PRAGMA user_version = 4");
        Write("data/01/" + FileName, "left by an earlier version");

        using var store = Open();

        Assert.NotNull(store.Objects.Open(store.Buckets.Find("bucket")!, "key-1"));
        Assert.Equal(3, Directory.GetFiles(_root["data"], "*", SearchOption.AllDirectories).Length);
    }

    [Fact]
    public async Task Metadata_of_before_vectors_are_read_and_vectors_can_be_stored()
    {
        await StoreObjectsAsync(1);
        Sql("DROP TABLE select_meta; DROP TABLE vector; DROP TABLE vector_index; DROP TABLE vector_bucket; PRAGMA user_version = 5");

        using var store = Open();
        await store.VectorBuckets.CreateAsync("owner", "vectors", "rg-default", default);

        Assert.NotNull(store.Objects.Open(store.Buckets.Find("bucket")!, "key-0"));
        Assert.NotNull(store.VectorBuckets.Find("owner", "vectors"));
    }

    [Fact]
    public async Task A_durable_store_flushes_the_folders_of_its_files()
    {
        var flushed = new List<string?>();
        using var store = Store.Open(_root.Path, folder => Add(flushed, folder), TimeProvider.System);
        flushed.Clear();

        var written = await store.Writer.WriteAsync(new MemoryStream([1]), _ => { }, default);

        var data = _root["data"];
        Assert.Equal([Path.GetDirectoryName(Path.Combine(data, written.File!.Value.RelativePath)), data], flushed);
    }

    private static bool Add(List<string?> flushed, string folder)
    {
        flushed.Add(folder);
        return true;
    }

    private Store Open() => Store.Open(_root.Path, durable: false, TimeProvider.System);

    private async Task StoreObjectsAsync(int count)
    {
        using var store = Open();
        var bucket = await store.Buckets.CreateAsync(new NewBucket("bucket", "owner"), static _ => { }, default);
        for (var i = 0; i < count; i++)
        {
            var written = await store.Writer.WriteAsync(new MemoryStream([1, 2, 3]), _ => { }, default);
            await store.Objects.PutAsync(bucket, $"key-{i}", written, TemporaryStore.About(), default);
        }
    }

    private void Sql(string script) => Metadata.Run(_root["meta.db"], script);

    private void Write(string file, string text)
    {
        var path = _root[file];
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
    }

    private string[] Entries() =>
        [.. Directory.EnumerateFileSystemEntries(_root.Path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)];
}
