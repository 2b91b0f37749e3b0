namespace BridgeCoordinator.Server.Tests.Simulation;

/// <summary>
/// A line of work that keeps its own order, such as one session on one node. Code that awaits on a lane goes on there,
/// because an await without a context captures the current scheduler.
/// </summary>
internal sealed class Lane(Engine engine, Machine machine, int number, string name) : TaskScheduler
{
    private readonly Queue<Task> queue = new();

    public Machine Machine => machine;

    public int Number => number;

    public bool IsIdle => queue.Count == 0;

    public override string ToString() => name;

    /// <summary>Starts something on this lane. What it throws ends the simulation.</summary>
    public Task<T> Start<T>(Func<Task<T>> work) =>
        Task.Factory.StartNew(work, CancellationToken.None, TaskCreationOptions.None, this).Unwrap();

    public void Start(Func<Task> work) => Task.Factory.StartNew(() => GuardAsync(work), CancellationToken.None, TaskCreationOptions.None, this);

    public void Post(Action work) => Start(() =>
    {
        work();
        return Task.CompletedTask;
    });

    public void RunOne() => TryExecuteTask(queue.Dequeue());

    protected override void QueueTask(Task task)
    {
        // What a dead node left behind is finalized on a thread of the runtime's own.
        if (machine.IsDead) return;
        engine.RequireOwnThread();
        queue.Enqueue(task);
        if (queue.Count == 1) engine.Ready(this);
    }

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => queue;

    private async Task GuardAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception fault)
        {
            engine.Failed(fault, name);
        }
    }
}
