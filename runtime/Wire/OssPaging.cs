using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace OssGen.Wire;

/// <summary>Follows the pages of a listing: what generated paginators are built on.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class OssPaging
{
    /// <summary>The pages, each fetched when it is asked for.</summary>
    /// <typeparam name="TRequest">The listing's request.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <param name="client">Sends the requests.</param>
    /// <param name="first">The first page's request.</param>
    /// <param name="next">The following page's request, or null after the last page.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>One result for each page.</returns>
    /// <exception cref="InvalidOperationException">The server's next page is the page it just sent.</exception>
    public static async IAsyncEnumerable<TResult> Pages<TRequest, TResult>(
        OssClient client,
        TRequest first,
        Func<TRequest, TResult, TRequest?> next,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IOssRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(next);
        var request = first;
        while (request is not null)
        {
            var page = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            request = Following(request, next(request, page));
        }
    }

    /// <summary>The items of all pages, in order.</summary>
    /// <typeparam name="TRequest">The listing's request.</typeparam>
    /// <typeparam name="TResult">Its result.</typeparam>
    /// <typeparam name="TItem">What is listed.</typeparam>
    /// <param name="client">Sends the requests.</param>
    /// <param name="first">The first page's request.</param>
    /// <param name="next">The following page's request, or null after the last page.</param>
    /// <param name="items">The items of a page.</param>
    /// <param name="cancellationToken">Stops the enumeration.</param>
    /// <returns>The items.</returns>
    /// <exception cref="InvalidOperationException">The server's next page is the page it just sent.</exception>
    public static async IAsyncEnumerable<TItem> Items<TRequest, TResult, TItem>(
        OssClient client,
        TRequest first,
        Func<TRequest, TResult, TRequest?> next,
        Func<TResult, IReadOnlyList<TItem>> items,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
        where TRequest : class, IOssRequest<TResult>
    {
        ArgumentNullException.ThrowIfNull(items);
        await foreach (var page in Pages(client, first, next, cancellationToken).ConfigureAwait(false))
        {
            var listed = items(page);
            for (var index = 0; index < listed.Count; index++)
            {
                yield return listed[index];
            }
        }
    }

    private static TRequest? Following<TRequest>(TRequest current, TRequest? following)
        where TRequest : class
    {
        // Request records compare by value: an equal request would fetch the same page for ever.
        return following is not null && following.Equals(current)
            ? throw new InvalidOperationException(
                $"The listing doesn't advance: the server's continuation token leads back to the page it came with ({typeof(TRequest).Name}). Report it with the request id of the last page.")
            : following;
    }
}
