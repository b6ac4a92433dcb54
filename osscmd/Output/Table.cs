namespace OssGen.Osscmd.Output;

/// <summary>Writes tables with a heading and one row for each item.</summary>
internal static class Table
{
    /// <summary>
    /// Writes each row as soon as its item is received. The heading is written together with the first row, so that a rejected request
    /// prints nothing.
    /// </summary>
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
