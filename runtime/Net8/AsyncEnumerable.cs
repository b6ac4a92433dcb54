namespace OssGen.Net8;

/// <summary>What is used here of the class that .NET has from 10 on.</summary>
internal static class AsyncEnumerable
{
    internal static async IAsyncEnumerable<T> Empty<T>()
    {
        await Task.CompletedTask.ConfigureAwait(false);
        yield break;
    }
}
