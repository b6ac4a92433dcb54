namespace OssGen.Osscmd.Output;

/// <summary>Rows below a heading, each written as it comes.</summary>
internal static class Table
{
    /// <summary>Writes them. The heading comes with the first page, so that a refused call prints nothing.</summary>
    internal static async Task WriteAsync<T>(TextWriter output, string heading, IAsyncEnumerable<T> items, Func<T, string> row)
    {
        var isHeaded = false;
        await foreach (var item in items)
        {
            if (!isHeaded)
            {
                await output.WriteLineAsync(heading);
                isHeaded = true;
            }

            await output.WriteLineAsync(row(item));
        }

        if (!isHeaded)
        {
            await output.WriteLineAsync(heading);
        }
    }
}
