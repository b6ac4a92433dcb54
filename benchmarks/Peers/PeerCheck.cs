namespace OssGen.Benchmarks;

/// <summary>Checks that a client has done its work: a client that decodes nothing would seem fast.</summary>
internal static class PeerCheck
{
    public static void Listed(string client, int count)
    {
        if (count != CannedReplies.ListedKeys)
        {
            throw new BenchmarkException($"{client} listed {count} keys instead of {CannedReplies.ListedKeys}.");
        }
    }
}
