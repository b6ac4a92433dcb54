namespace OssGen.Transfer.Tests.Streams;

/// <summary>Synchronous calls on a thread that nothing else may run on: anything that waited for that thread would wait for ever.</summary>
public sealed class NoDeadlockTests(Site site) : IClassFixture<Site>, IDisposable
{
    /// <summary>Not a limit of the speed: a deadlock ends nowhere.</summary>
    private static readonly TimeSpan Hanging = TimeSpan.FromMinutes(3);

    private readonly StreamKinds _source = new(site.Client);

    public static TheoryData<string> ReadKinds => [.. StreamKinds.ReadKinds.Keys];

    public void Dispose() => _source.Dispose();

    [Theory]
    [MemberData(nameof(ReadKinds))]
    public async Task Reading_waits_for_no_thread_but_its_own(string kind)
    {
        using var thread = new SingleThread();
        await thread.RunAsync(() => ReadAll(kind)).WaitAsync(Hanging);
        await OnOneTask(() => ReadAll(kind)).WaitAsync(Hanging);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Writing_waits_for_no_thread_but_its_own(bool encrypted)
    {
        using var thread = new SingleThread();
        await thread.RunAsync(() => Write(encrypted)).WaitAsync(Hanging);
        await OnOneTask(() => Write(encrypted)).WaitAsync(Hanging);
    }

    [Fact]
    public async Task Adding_waits_for_no_thread_but_its_own()
    {
        using var thread = new SingleThread();
        await thread.RunAsync(Append).WaitAsync(Hanging);
        await OnOneTask(Append).WaitAsync(Hanging);
    }

    [Fact]
    public async Task A_caller_s_own_code_that_returns_to_its_thread_does_not_wait_for_it_either()
    {
        await site.Client.PutObjectAsync(Site.Bucket, "yielding", _source.Bytes);
        var options = Site.Options(site.Endpoint.AbsoluteUri);
        options.Credentials = OssCredentialsProvider.FromDelegate(async _ =>
        {
            await Task.Yield();
            return new OssCredentials("id", "secret");
        });
        using var client = new OssClient(options);
        await using var stream =
            await new OssTransfer(client, new OssTransferOptions { PartSize = 100 * 1024 }).OpenReadAsync(Site.Bucket, "yielding");
        using var thread = new SingleThread();

        using var read = new MemoryStream();
        await thread.RunAsync(() => stream.CopyTo(read)).WaitAsync(Hanging);

        Assert.True(_source.Bytes.AsSpan().SequenceEqual(read.ToArray()), "Other bytes were read than there are.");
    }

    private static Task OnOneTask(Action work) =>
        Task.Factory.StartNew(
            work, CancellationToken.None,
            TaskCreationOptions.None, new ConcurrentExclusiveSchedulerPair(TaskScheduler.Default, 1).ExclusiveScheduler);

    private static T Wait<T>(ValueTask<T> work) => Wait(work.AsTask());

    private static T Wait<T>(Task<T> work) => work.GetAwaiter().GetResult();

    private void ReadAll(string kind)
    {
        // Opened elsewhere: what is tested is the stream, and the test's own code would return to this thread.
        using var stream = Task.Run(() => _source.OpenAsync(kind)).GetAwaiter().GetResult();
        using var read = new MemoryStream();
        read.WriteByte((byte)stream.ReadByte());
        stream.CopyTo(read);
        Assert.True(_source.Bytes.AsSpan().SequenceEqual(read.ToArray()), "Other bytes were read than there are.");
    }

    private void Write(bool encrypted)
    {
        var transfer = encrypted ? _source.EncryptingTransfer : _source.Transfer;
        using var stream = Wait(transfer.OpenWriteAsync(Site.Bucket, "single thread"));
        stream.Write(_source.Bytes);
        Assert.Equal(_source.Bytes.Length, stream.Complete().Length);
        using var read = Wait(transfer.OpenReadAsync(Site.Bucket, "single thread"));
        Assert.Equal(_source.Bytes[0], read.ReadByte());
        read.Seek(-1, SeekOrigin.End);
        Assert.Equal((_source.Bytes[^1], -1), (read.ReadByte(), read.ReadByte()));
    }

    private void Append()
    {
        var before = Wait(site.Client.ObjectExistsAsync(Site.Bucket, "single log"))
            ? Wait(site.Client.HeadObjectAsync(Site.Bucket, "single log")).ContentLength
            : 0;
        using (var stream = Wait(_source.Transfer.OpenAppendAsync(Site.Bucket, "single log")))
        {
            stream.Write(_source.Bytes);
            stream.Flush();
            stream.WriteByte(1);
        }

        Assert.Equal(before + _source.Bytes.Length + 1, Wait(site.Client.HeadObjectAsync(Site.Bucket, "single log")).ContentLength);
    }
}
