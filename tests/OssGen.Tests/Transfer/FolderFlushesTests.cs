using OssGen.Transfer.Directories;

namespace OssGen.Tests.Transfer;

/// <summary>The names of a folder are made durable by flushes that several files can share.</summary>
public sealed class FolderFlushesTests
{
    private const string Folder = "/target/a";

    private readonly FolderFlushes _flushes = new();

    [Fact]
    public void Each_file_has_a_flush_that_begins_after_its_name()
    {
        var flushed = 0;

        _flushes.Flush(Folder, () => flushed++);
        _flushes.Flush(Folder, () => flushed++);

        Assert.Equal(2, flushed);
    }

    [Fact]
    public async Task Files_that_wait_for_a_flush_share_the_next_one()
    {
        using var begun = new ManualResetEventSlim();
        using var proceed = new ManualResetEventSlim();
        var flushed = 0;
        var first = Task.Run(() => _flushes.Flush(Folder, () =>
        {
            flushed++;
            begun.Set();
            proceed.Wait();
        }));
        begun.Wait();

        var others = Enumerable.Range(0, 3).Select(_ => Started(() => _flushes.Flush(Folder, () => flushed++))).ToArray();
        Assert.All(others, static other => SpinWait.SpinUntil(() => other.ThreadState.HasFlag(ThreadState.WaitSleepJoin)));
        proceed.Set();
        await first;
        Assert.All(others, static other => other.Join());

        Assert.Equal(2, flushed);
    }

    [Fact]
    public async Task Another_folder_doesn_t_wait()
    {
        using var begun = new ManualResetEventSlim();
        using var proceed = new ManualResetEventSlim();
        var first = Task.Run(() => _flushes.Flush(Folder, () =>
        {
            begun.Set();
            proceed.Wait();
        }));
        begun.Wait();
        var isFlushed = false;

        _flushes.Flush("/target/b", () => isFlushed = true);

        Assert.True(isFlushed);
        proceed.Set();
        await first;
    }

    [Fact]
    public async Task A_failed_flush_is_repeated_for_the_files_that_wait()
    {
        using var begun = new ManualResetEventSlim();
        using var proceed = new ManualResetEventSlim();
        var first = Task.Run(() => _flushes.Flush(Folder, () =>
        {
            begun.Set();
            proceed.Wait();
            throw new IOException("The disk failed.");
        }));
        begun.Wait();
        var flushed = 0;
        var second = Started(() => _flushes.Flush(Folder, () => flushed++));

        proceed.Set();

        var failure = await Assert.ThrowsAsync<IOException>(() => first);
        second.Join();
        Assert.Equal(("The disk failed.", 1), (failure.Message, flushed));
    }

    private static Thread Started(Action work)
    {
        var thread = new Thread(() => work());
        thread.Start();
        return thread;
    }
}
