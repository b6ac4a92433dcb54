using System.ComponentModel;
using System.Runtime.CompilerServices;
using OssGen.Paging;

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
    /// <exception cref="OssResponseException">The listing can't continue, though more follows: see <see cref="Next{TRequest}"/>.</exception>
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
        var walk = new PageWalk(first);
        while (request is not null)
        {
            var page = await client.SendAsync(request, cancellationToken).ConfigureAwait(false);
            yield return page;
            request = next(request, page);
            if (request is not null && walk.Returns(request))
            {
                throw Stuck(
                    request, (page as OssResult)?.Response ?? OssResponse.None, "the reply leads back to a page that was read before");
            }
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
    /// <exception cref="OssResponseException">The listing can't continue, though more follows: see <see cref="Next{TRequest}"/>.</exception>
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

    /// <summary>
    /// The step from a page to the one that follows. A listing that breaks off is never taken for a whole one. Whether a longer way leads
    /// back is seen by <see cref="Pages"/>.
    /// </summary>
    /// <typeparam name="TRequest">The listing's request: a record, since two are compared.</typeparam>
    /// <param name="request">The request of the page.</param>
    /// <param name="following">The same with the page's tokens.</param>
    /// <param name="page">The page.</param>
    /// <param name="more">Whether the page says that more follow; null where it doesn't say: then its token decides.</param>
    /// <param name="token">The page's token, the first if it has several.</param>
    /// <param name="member">The token's name in the result.</param>
    /// <returns>The following page's request, or null after the last page.</returns>
    /// <exception cref="OssResponseException">
    /// More follow, but the page has no token, or its tokens lead to the same page again.
    /// </exception>
    public static TRequest? Next<TRequest>(TRequest request, TRequest following, OssResult page, bool? more, object? token, string member)
        where TRequest : class, IOssRequest
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(following);
        ArgumentNullException.ThrowIfNull(page);
        var hasToken = token is not (null or "");
        if (!(more ?? hasToken))
        {
            return more is null && page.Response.HasOtherRoot
                ? throw Stuck(
                    request, page.Response, "the reply's document is another one than the listing's and doesn't say whether more follow")
                : null;
        }

        if (!hasToken)
        {
            throw Stuck(request, page.Response, $"OSS says that more follow, but its reply has no {member}");
        }

        return following.Equals(request)
            ? throw Stuck(request, page.Response, $"{member} of the reply leads back to the page it came with")
            : following;
    }

    private static OssResponseException Stuck(IOssRequest request, OssResponse response, string reason)
        => new($"{reason}, so the listing can't continue, and what it returned so far isn't all ({response}).")
        {
            Response = response,
            Operation = request.Operation.Name,
        };
}
