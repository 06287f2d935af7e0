using GraphQL.Execution;
using ResourceMap.Refusals;

namespace ResourceMap.Server.GraphQL.Execution;

/// <summary>
/// Few operations with heavy fields run at once, so that ordinary ones go on meanwhile. The next waits its turn for
/// half the time that a request may take, so that enough is left to answer it; then it is refused.
/// </summary>
public sealed class HeavyTurns(Limits limits) : IDisposable
{
    private readonly SemaphoreSlim _free = new(limits.HeavyAtOnceMax);

    internal async Task EnterAsync(CancellationToken cancellationToken)
    {
        if (!await _free.WaitAsync(limits.Timeout / 2, cancellationToken))
            throw new RefusedException(
                RefusalCode.TooBusy, "Trop de questions lourdes sont en cours : reposez la vôtre dans un moment.");
    }

    internal void Leave() => _free.Release();

    public void Dispose() => _free.Dispose();

    /// <summary>Holds a turn, if the operation needs one, from before its execution until it is disposed.</summary>
    internal sealed class Turn(HeavyTurns turns, CostRule cost) : DocumentExecutionListenerBase, IDisposable
    {
        private bool _isHeld;

        public override async Task BeforeExecutionAsync(IExecutionContext context)
        {
            if (cost.HeavyCount == 0)
                return;
            await turns.EnterAsync(context.CancellationToken);
            _isHeld = true;
        }

        public void Dispose()
        {
            if (_isHeld)
                turns.Leave();
        }
    }
}
