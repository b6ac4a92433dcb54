namespace OssGen.Paging;

/// <summary>
/// Detects cycles in a listing with Brent's algorithm. It doesn't store the pages, because there may be millions. Instead, it compares each
/// request with a single earlier request, which is replaced after 1, 2, 4, 8, ... steps. If <c>n</c> pages precede a cycle of <c>m</c>
/// pages, at most about <c>3 * (n + m)</c> pages are read before the cycle is detected.
/// </summary>
/// <param name="first">The request for the first page, which must be a record, because requests are compared.</param>
internal sealed class PageWalk(object first)
{
    private object _mark = first;
    private long _steps;
    private long _stepsToNext = 1;

    /// <summary>Determines whether a request is equal to the stored earlier request. If it isn't, advances by one step.</summary>
    /// <param name="request">The request for the next page.</param>
    internal bool Returns(object request)
    {
        if (request.Equals(_mark))
        {
            return true;
        }

        if (++_steps == _stepsToNext)
        {
            _mark = request;
            _steps = 0;
            _stepsToNext *= 2;
        }

        return false;
    }
}
